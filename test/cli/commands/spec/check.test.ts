import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { smallDocument } from '../../../spec/contract/small-document.ts';
import { interop } from '../../captured-io.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'interop-check-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const check = (...names: string[]) => interop(['spec', 'check', ...names]);

function write(...change: Parameters<typeof smallDocument>): void {
  writeFileSync(join(folder, '1.0.yaml'), JSON.stringify(smallDocument(...change)));
}

describe('interop spec check', () => {
  it('checks all services without arguments', async () => {
    const { code, out } = await check();
    expect(out).toBe('placement: 40 microversions, no problems\nscheduler: 13 microversions, no problems\n');
    expect(code).toBe(0);
  });

  it('checks one service', async () => {
    expect((await check('scheduler')).out).toBe('scheduler: 13 microversions, no problems\n');
  });

  it('checks a folder', async () => {
    write();
    const { code, out } = await check(folder);
    expect(out).toMatch(/interop-check-\w+: 1 microversion, no problems\n$/);
    expect(code).toBe(0);
  });

  it('reports each problem of a folder, with its microversion and pointer', async () => {
    write((d) => {
      d.components.schemas.Thing.properties.name.$ref = '#/components/schemas/Nme';
      delete d.components.schemas.Thing.additionalProperties;
    });
    const { code, out, err } = await check(folder);
    expect(err).toMatch(/ 1\.0 \/components\/schemas\/Thing\/properties\/name: \S+ names nothing\. Add/);
    expect(err).toMatch(/ 1\.0 \/components\/schemas\/Thing: the object schema is open\. Add/);
    expect([code, out]).toEqual([2, '']);
  });

  it('reports a missing property of an extension', async () => {
    write((d) => {
      d['x-surface'] = {};
    });
    const { code, err } = await check(folder);
    expect(err).toContain(' 1.0 /x-surface/routes: expected this property. See the OpenAPI 3.1');
    expect(code).toBe(2);
  });

  it('refuses a folder whose document has no version', async () => {
    writeFileSync(join(folder, 'api.yaml'), 'openapi: 3.1.0\n');
    const { code, out, err } = await check(folder);
    expect(err).toContain('"info.version" is missing');
    expect([code, out]).toEqual([2, '']);
  });

  it('refuses a name that is neither a service nor a folder', async () => {
    const { code, err } = await check('placment');
    expect(err).toContain('There is no service or folder "placment". Did you mean "placement"?');
    expect(code).toBe(2);
  });
});
