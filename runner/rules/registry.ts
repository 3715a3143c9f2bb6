/** Every general rule: all of them run on every exchange. */

import type { Rule } from '../rule.ts';
import { bodyMediaType } from './body/body-media-type.ts';
import { bodyMediaTypeParameter } from './body/body-media-type-parameter.ts';
import { bodyMissing } from './body/body-missing.ts';
import { bodyNotJson } from './body/body-not-json.ts';
import { bodySchema } from './body/body-schema.ts';
import { bodyUndeclaredProperty } from './body/body-undeclared-property.ts';
import { bodyUnexpected } from './body/body-unexpected.ts';
import { errorCode } from './error-code.ts';
import { errorRequestId } from './error-request-id.ts';
import { errorShape } from './error-shape.ts';
import { headerMalformed } from './header/header-malformed.ts';
import { headerMissing } from './header/header-missing.ts';
import { headerUndeclared } from './header/header-undeclared.ts';
import { headerWrongValue } from './header/header-wrong-value.ts';
import { linksResolve } from './links-resolve.ts';
import { locationResolves } from './location-resolves.ts';
import { negotiationEcho } from './negotiation-echo.ts';
import { negotiationVary } from './negotiation-vary.ts';
import { statusDeclared } from './status-declared.ts';

export const RULES: readonly Rule[] = [
  statusDeclared,
  headerMissing,
  headerUndeclared,
  headerMalformed,
  headerWrongValue,
  negotiationEcho,
  negotiationVary,
  bodyMissing,
  bodyUnexpected,
  bodyMediaType,
  bodyMediaTypeParameter,
  bodyNotJson,
  bodySchema,
  bodyUndeclaredProperty,
  errorShape,
  errorCode,
  errorRequestId,
  locationResolves,
  linksResolve,
];
