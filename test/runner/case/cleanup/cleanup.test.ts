import { describe, expect, it } from 'vitest';
import type { VersionedRequest } from '../../../../runner/case/call-request.ts';
import type { CaseSendOptions, CaseSession, Judgement } from '../../../../runner/case/case-session.ts';
import { Cleanup } from '../../../../runner/case/cleanup/cleanup.ts';
import { loadService } from '../../../../spec/contract/load-service.ts';

const service = loadService('placement');
const TRAIT = '/traits/CUSTOM_A';

/** A service that answers a PUT with 201, and a DELETE as given. */
function sessionOf(answerDelete: () => number): CaseSession {
  const send = async (request: VersionedRequest, options: CaseSendOptions): Promise<Judgement> => {
    const status = request.method === 'PUT' ? 201 : answerDelete();
    const exchange = { request: { method: request.method }, response: { status } };
    const call = { exchange, headers: new Map() } as unknown as Judgement['call'];
    options.onAnswer?.(call);
    return { call, findings: [], exchanges: 1 };
  };
  return { service, send } as Partial<CaseSession> as CaseSession;
}

async function createTrait(session: CaseSession): Promise<Cleanup> {
  const cleanup = new Cleanup(session, service.newest, 'case', () => []);
  await cleanup.sendAtNewest('PUT', TRAIT);
  return cleanup;
}

describe('what a case created', () => {
  it('is gone where what it was part of was removed later', async () => {
    let isWholeThere = true;
    const cleanup = await createTrait(sessionOf(() => (isWholeThere ? 409 : 404)));
    cleanup.defer(async () => {
      isWholeThere = false;
      return [];
    });
    expect(await cleanup.removeAll()).toEqual([]);
  });

  it('is named where it stays', async () => {
    const cleanup = await createTrait(sessionOf(() => 409));
    cleanup.defer(async () => ['DELETE /servers/a']);
    expect(await cleanup.removeAll()).toEqual([`DELETE ${TRAIT}`, 'DELETE /servers/a']);
  });

  it('is removed before what it is part of', async () => {
    const removed: string[] = [];
    const cleanup = await createTrait(
      sessionOf(() => {
        removed.push('part');
        return 204;
      }),
    );
    cleanup.defer(async () => {
      removed.push('whole');
      return [];
    });
    expect(await cleanup.removeAll()).toEqual([]);
    expect(removed).toEqual(['part', 'whole']);
  });
});
