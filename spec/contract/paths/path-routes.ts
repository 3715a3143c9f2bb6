/** Finds the path template that a path fits: a tree with a level for each segment. */

/** A template, and the values of its parameters in a path. */
export interface FoundRoute {
  path: string;
  /** Decoded. */
  params: Readonly<Record<string, string>>;
}

export class PathRoutes {
  readonly #root = newLevel();

  /**
   * Of templates of one shape, such as `/a/{b}` and `/a/{c}`, the first counts.
   * @param methods that the path has
   */
  add(path: string, methods: Iterable<string>): void {
    const names: string[] = [];
    let level = this.#root;
    for (const segment of path.split('/').slice(1)) level = nextLevel(level, segment, names);
    level.route ??= { path, names, methods: new Set(methods) };
  }

  /**
   * A literal segment comes before one with parameters, unless what follows fits the second alone. A parameter is never empty:
   * `/traits/` is not `/traits/{name}`.
   * @param path in canonical form
   * @param method that the path has to have; any when absent
   */
  find(path: string, method?: string): FoundRoute | undefined {
    const values: string[] = [];
    // The first is what comes before the first slash: nothing.
    const segments = path.split('/');
    if (path.includes('%'))
      for (const [at, text] of segments.entries()) segments[at] = decodeURIComponent(text);
    const found = search(this.#root, segments, 1, values, method);
    if (!found) return undefined;
    if (found.names.length === 0) return { path: found.path, params: NO_PARAMS };
    const params: Record<string, string> = {};
    for (const [index, name] of found.names.entries()) params[name] = values[index] as string;
    return { path: found.path, params };
  }
}

interface Route {
  path: string;
  /** Of the parameters, in their order. */
  names: readonly string[];
  methods: ReadonlySet<string>;
}

interface Level {
  route?: Route;
  readonly literals: Map<string, Level>;
  /** Segments with a parameter and text: `{name}.json`. */
  readonly patterns: Map<string, { pattern: RegExp; level: Level }>;
  parameter?: Level;
}

const NO_PARAMS = Object.freeze({});

function newLevel(): Level {
  return { literals: new Map(), patterns: new Map() };
}

/** @param names receives those of the segment's parameters */
function nextLevel(level: Level, segment: string, names: string[]): Level {
  const own = [...segment.matchAll(PARAMETER)].map(([, name]) => name as string);
  names.push(...own);
  if (own.length === 0) {
    const next = level.literals.get(segment) ?? newLevel();
    level.literals.set(segment, next);
    return next;
  }
  const shape = segment.replaceAll(PARAMETER, '{}');
  if (shape === '{}') {
    level.parameter ??= newLevel();
    return level.parameter;
  }
  const known = level.patterns.get(shape) ?? { pattern: patternOf(shape), level: newLevel() };
  level.patterns.set(shape, known);
  return known.level;
}

const PARAMETER = /\{([^{}]+)\}/g;

function patternOf(shape: string): RegExp {
  const literals = shape.split('{}').map((text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&'));
  return new RegExp(`^${literals.join('(.+?)')}$`, 's');
}

/** @param values receives those of the parameters */
function search(
  level: Level,
  segments: readonly string[],
  index: number,
  values: string[],
  method: string | undefined,
): Route | undefined {
  if (index === segments.length) {
    const { route } = level;
    return route && (method === undefined || route.methods.has(method)) ? route : undefined;
  }
  const segment = segments[index] as string;
  const literal = level.literals.get(segment);
  const found = literal && search(literal, segments, index + 1, values, method);
  if (found) return found;
  const { length } = values;
  for (const { pattern, level: next } of level.patterns.values()) {
    const match = pattern.exec(segment);
    if (!match) continue;
    values.push(...match.slice(1));
    const matched = search(next, segments, index + 1, values, method);
    if (matched) return matched;
    values.length = length;
  }
  if (level.parameter === undefined || segment === '') return undefined;
  values.push(segment);
  const matched = search(level.parameter, segments, index + 1, values, method);
  if (!matched) values.length = length;
  return matched;
}
