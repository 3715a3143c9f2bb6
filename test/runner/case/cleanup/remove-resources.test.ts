import { describe, expect, it } from 'vitest';
import { removeResources } from '../../../../runner/case/cleanup/remove-resources.ts';
import { NetworkError } from '../../../../runner/target/target.ts';

const lost = () => {
  throw new NetworkError('resets the connection', { method: 'DELETE', path: '/', headers: {}, body: null });
};

describe('removing resources', () => {
  it('retries a resource that another one depends on', async () => {
    const gone: string[] = [];
    const left = await removeResources(['parent', 'child'], async (path) => {
      if (path === 'parent' && !gone.includes('child')) return false;
      gone.push(path);
      return true;
    });
    expect(left).toEqual([]);
    expect(gone).toEqual(['child', 'parent']);
  });

  it('goes on after a lost call, and retries it', async () => {
    let calls = 0;
    const asked: string[] = [];
    const left = await removeResources(['a', 'b', 'c'], async (path) => {
      asked.push(path);
      calls += 1;
      return calls === 1 ? lost() : true;
    });
    expect(left).toEqual([]);
    expect(asked).toEqual(['a', 'b', 'c', 'a']);
  });

  it('returns exactly what could not be removed', async () => {
    expect(await removeResources(['a', 'b'], async (path) => path === 'a')).toEqual(['b']);
  });

  it('gives up when the network stays away', async () => {
    let calls = 0;
    const left = await removeResources(['a', 'b', 'c', 'd'], async () => {
      calls += 1;
      return lost();
    });
    expect(left).toEqual(['a', 'b', 'c', 'd']);
    expect(calls).toBe(3);
  });

  it('does not hide what is no fault of the network', async () => {
    await expect(removeResources(['a'], () => Promise.reject(new TypeError('ours')))).rejects.toThrow(
      TypeError,
    );
  });
});
