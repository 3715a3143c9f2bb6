/** What a program imports, seen from inside it: `node --import ./hooks.mjs`. */

/** Prints each package that a file of this package imports. */
export const HOOKS = `
import { register } from 'node:module';
register('data:text/javascript,' + encodeURIComponent(\`
  export async function resolve(specifier, context, next) {
    const own = context.parentURL === undefined || !/node_modules\\\\/(?!api-interop\\\\/)/.test(context.parentURL);
    if (own && /^[@a-z]/.test(specifier) && !specifier.includes(':')) console.log(specifier.split('/')[0]);
    return next(specifier, context);
  }
\`));
`;
