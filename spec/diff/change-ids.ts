/** The ids that a change can have: the side, the rule and the kind. docs/diff-and-gate.md lists them for readers. */
import type { Side } from '../openapi/location.ts';
import type { ChangeKind } from './change.ts';

/** By rule. Users store ids: none is ever renamed. */
export const CHANGE_IDS = {
  url: ['request.url.added', 'request.url.removed'],
  method: ['request.method.added', 'request.method.removed'],
  action: ['request.action.added', 'request.action.removed'],
  authentication: ['request.authentication.changed'],
  servers: ['request.servers.changed'],
  'undeclared-query': ['request.undeclared-query.changed'],
  'check-order': ['response.check-order.changed'],
  allow: ['response.allow.changed'],

  parameter: ['request.parameter.added', 'request.parameter.removed'],
  'parameter-required': ['request.parameter-required.added', 'request.parameter-required.removed'],
  'parameter-form': ['request.parameter-form.changed'],
  'refusal-code': ['request.refusal-code.changed'],
  repeated: [
    'request.repeated.added',
    'request.repeated.removed',
    'request.repeated.changed',
    'response.repeated.added',
    'response.repeated.removed',
    'response.repeated.changed',
  ],

  body: ['request.body.added', 'request.body.removed'],
  'body-required': ['request.body-required.added', 'request.body-required.removed'],
  'media-type': [
    'request.media-type.added',
    'request.media-type.removed',
    'request.media-type.changed',
    'response.media-type.added',
    'response.media-type.removed',
    'response.media-type.changed',
  ],
  'part-encoding': ['request.part-encoding.changed', 'response.part-encoding.changed'],

  status: ['response.status.added', 'response.status.removed'],
  header: ['response.header.added', 'response.header.removed'],
  'header-required': ['response.header-required.added', 'response.header-required.removed'],
  'header-form': ['response.header-form.changed'],

  property: [
    'request.property.added',
    'request.property.removed',
    'response.property.added',
    'response.property.removed',
  ],
  'property-required': [
    'request.property-required.added',
    'request.property-required.removed',
    'response.property-required.added',
    'response.property-required.removed',
  ],
  'property-count': [
    'request.property-count.added',
    'request.property-count.removed',
    'request.property-count.changed',
    'response.property-count.added',
    'response.property-count.removed',
    'response.property-count.changed',
  ],
  'property-names': [
    'request.property-names.added',
    'request.property-names.removed',
    'request.property-names.changed',
    'response.property-names.added',
    'response.property-names.removed',
    'response.property-names.changed',
  ],
  'named-properties': [
    'request.named-properties.added',
    'request.named-properties.removed',
    'request.named-properties.changed',
    'response.named-properties.added',
    'response.named-properties.removed',
    'response.named-properties.changed',
  ],
  'unknown-properties': [
    'request.unknown-properties.added',
    'request.unknown-properties.removed',
    'response.unknown-properties.added',
    'response.unknown-properties.removed',
  ],
  dependent: [
    'request.dependent.added',
    'request.dependent.removed',
    'request.dependent.changed',
    'response.dependent.added',
    'response.dependent.removed',
    'response.dependent.changed',
  ],
  access: [
    'request.access.added',
    'request.access.removed',
    'response.access.added',
    'response.access.removed',
  ],

  type: [
    'request.type.added',
    'request.type.removed',
    'request.type.changed',
    'response.type.added',
    'response.type.removed',
    'response.type.changed',
  ],
  value: [
    'request.value.added',
    'request.value.removed',
    'request.value.changed',
    'response.value.added',
    'response.value.removed',
    'response.value.changed',
  ],
  'error-code': [
    'request.error-code.added',
    'request.error-code.removed',
    'request.error-code.changed',
    'response.error-code.added',
    'response.error-code.removed',
    'response.error-code.changed',
  ],
  default: [
    'request.default.added',
    'request.default.removed',
    'request.default.changed',
    'response.default.added',
    'response.default.removed',
    'response.default.changed',
  ],

  format: [
    'request.format.added',
    'request.format.removed',
    'request.format.changed',
    'response.format.added',
    'response.format.removed',
    'response.format.changed',
  ],
  pattern: [
    'request.pattern.added',
    'request.pattern.removed',
    'request.pattern.changed',
    'response.pattern.added',
    'response.pattern.removed',
    'response.pattern.changed',
  ],
  length: [
    'request.length.added',
    'request.length.removed',
    'request.length.changed',
    'response.length.added',
    'response.length.removed',
    'response.length.changed',
  ],
  encoding: [
    'request.encoding.added',
    'request.encoding.removed',
    'request.encoding.changed',
    'response.encoding.added',
    'response.encoding.removed',
    'response.encoding.changed',
  ],
  embedded: [
    'request.embedded.added',
    'request.embedded.removed',
    'response.embedded.added',
    'response.embedded.removed',
  ],
  'number-range': [
    'request.number-range.added',
    'request.number-range.removed',
    'request.number-range.changed',
    'response.number-range.added',
    'response.number-range.removed',
    'response.number-range.changed',
  ],
  'multiple-of': [
    'request.multiple-of.added',
    'request.multiple-of.removed',
    'request.multiple-of.changed',
    'response.multiple-of.added',
    'response.multiple-of.removed',
    'response.multiple-of.changed',
  ],

  'item-count': [
    'request.item-count.added',
    'request.item-count.removed',
    'request.item-count.changed',
    'response.item-count.added',
    'response.item-count.removed',
    'response.item-count.changed',
  ],
  'unique-items': [
    'request.unique-items.added',
    'request.unique-items.removed',
    'response.unique-items.added',
    'response.unique-items.removed',
  ],
  'unknown-items': [
    'request.unknown-items.added',
    'request.unknown-items.removed',
    'response.unknown-items.added',
    'response.unknown-items.removed',
  ],
  'placed-items': [
    'request.placed-items.added',
    'request.placed-items.removed',
    'response.placed-items.added',
    'response.placed-items.removed',
  ],
  'contained-items': [
    'request.contained-items.added',
    'request.contained-items.removed',
    'request.contained-items.changed',
    'response.contained-items.added',
    'response.contained-items.removed',
    'response.contained-items.changed',
  ],

  combination: [
    'request.combination.added',
    'request.combination.removed',
    'response.combination.added',
    'response.combination.removed',
  ],
  negation: [
    'request.negation.added',
    'request.negation.removed',
    'request.negation.changed',
    'response.negation.added',
    'response.negation.removed',
    'response.negation.changed',
  ],
  condition: [
    'request.condition.added',
    'request.condition.removed',
    'request.condition.changed',
    'response.condition.added',
    'response.condition.removed',
    'response.condition.changed',
  ],
  discriminator: [
    'request.discriminator.added',
    'request.discriminator.removed',
    'request.discriminator.changed',
    'response.discriminator.added',
    'response.discriminator.removed',
    'response.discriminator.changed',
  ],
} as const satisfies Readonly<Record<string, readonly `${Side}.${string}.${ChangeKind}`[]>>;

/** The middle word of an id. */
export type ChangeRule = keyof typeof CHANGE_IDS;

export type ChangeId = (typeof CHANGE_IDS)[ChangeRule][number];

/** The id of a change; the tests find every id that can come out in the table. */
export function changeId(side: Side, rule: ChangeRule, kind: ChangeKind): ChangeId {
  return `${side}.${rule}.${kind}` as ChangeId;
}
