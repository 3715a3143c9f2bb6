/**
 * What each room may import, as docs/architecture.md has it. `npm run lint` fails on an import that runs backwards, on a
 * circle, and on a file that nothing uses. Types count: an import of a type is a dependency of the reader's as well.
 */

/** Each room with what it may import beside itself. */
const ROOMS = {
  spec: [],
  reference: ['spec'],
  runner: ['spec'],
  suites: ['spec', 'runner/case', 'runner/exchange[.]ts$'],
  client: ['spec', 'runner/contract-violation[.]ts$'],
  reporters: ['spec', 'runner'],
  cli: ['spec', 'client', 'reference', 'runner', 'suites', 'reporters'],
  package: ['spec', 'client', 'reference', 'runner', 'suites', 'reporters', 'cli'],
  bench: ['spec', 'reference', 'runner', 'suites', 'reporters', 'cli', 'test/(real|programs|depths)'],
};

/** What judges the answers of a target. */
const JUDGE = [
  'runner/case',
  'runner/plan',
  'runner/run',
  'runner/rules',
  'runner/report',
  'runner/guideline',
  'runner/probes',
  'runner/compare',
];

/** What makes certificates of runs. */
const CERTIFICATES = ['runner/evidence', 'runner/certificate'];

/** What compares documents. */
const COMPARISON = ['spec/diff', 'spec/gate', 'spec/deprecation', 'spec/dialect'];

/** The rooms within the judge: a case knows nothing of the run that it is part of. */
const WITHIN = {
  'runner/case': [
    'runner/plan',
    'runner/run',
    'runner/probes',
    'runner/compare',
    'reporters',
    ...CERTIFICATES,
  ],
  'runner/target': ['runner/login', ...JUDGE, ...CERTIFICATES],
  'runner/login': [...JUDGE, ...CERTIFICATES],
  'runner/rules': [...JUDGE.filter((room) => room !== 'runner/rules'), ...CERTIFICATES],
  'runner/report': [
    'runner/guideline',
    'runner/plan',
    'runner/run',
    'runner/probes',
    'runner/compare',
    ...CERTIFICATES,
  ],
  'runner/guideline': ['runner/plan', 'runner/run', 'runner/probes', 'runner/compare', ...CERTIFICATES],
  'runner/probes': ['runner/plan', 'runner/run', 'runner/compare', ...CERTIFICATES],
  'runner/plan': ['runner/run', 'runner/compare', ...CERTIFICATES],
  'runner/run': CERTIFICATES,
  'runner/compare': CERTIFICATES,
  'runner/evidence': ['runner/certificate'],
  'spec/openapi': [
    'spec/profile',
    'spec/contract',
    'spec/versions',
    ...COMPARISON,
    'spec/check',
    'spec/workflows',
  ],
  'spec/contract': [...COMPARISON, 'spec/check', 'spec/workflows'],
  'spec/workflows': ['spec/versions', ...COMPARISON, 'spec/check'],
  'spec/versions': COMPARISON,
  'spec/guidelines': [...COMPARISON, 'spec/check', 'spec/workflows'],
  'spec/diff': ['spec/gate', 'spec/deprecation', 'spec/dialect'],
  'spec/deprecation': ['spec/gate', 'spec/dialect'],
  'reference/store': ['reference/(http|placement|scheduler)'],
  'reference/http': ['reference/(placement|scheduler)'],
  'reference/placement': ['reference/scheduler'],
};

/** Programs: a file that none of them reaches is used by nothing. */
const PROGRAMS = [
  '^cli/bin[.]ts$',
  '^package/(build/(prepare[.]js|build[.]ts)$|entries/(run|client|judge|reference|reporters|spec)[.]ts)$',
  '^bench/(main|programs/[a-z-]+)[.]ts$',
  '^spec/generate-types[.]ts$',
  '^client/generate/generate-services[.]ts$',
  '^reference/(processes|thread)/main[.]ts$',
  '^reporters/page/early-theme[.]js$',
  '^reporters/page/client/plain-page[.]js$',
  '^reporters/(diff/page|page/findings)/client/main[.]js$',
];

export default {
  forbidden: [
    { name: 'no-circle', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'no-orphan',
      comment: 'No program reaches this file.',
      severity: 'error',
      from: { path: PROGRAMS },
      to: {
        path: '^(spec|client|reference|runner|suites|reporters|cli|package|bench)/',
        pathNot: PROGRAMS,
        reachable: false,
      },
    },
    ...Object.entries(ROOMS).map(([room, allowed]) => ({
      name: `${room}-may-import`,
      comment: `${room}/ may import ${['itself', ...allowed].join(', ')}.`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: {
        dependencyTypes: ['local'],
        pathNot: [room, ...allowed].map((each) => (each.endsWith('$') ? `^${each}` : `^${each}/`)),
      },
    })),
    ...Object.entries(WITHIN).map(([room, forbidden]) => ({
      name: `${room}-may-not-import`,
      comment: `${room}/ may not import ${forbidden.join(', ')}.`,
      severity: 'error',
      from: { path: `^${room}/` },
      to: { path: forbidden.map((each) => `^${each}/`) },
    })),
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(node_modules|\\.cache)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { extensions: ['.ts', '.js'] },
  },
};
