/**
 * The rules that Placement's policies refer to. Source: `placement/policies/base.py` of Placement 16. Each of them also has
 * the rule of before, `role:admin`, which counts while `enforce_new_defaults` is off.
 */

/** Callers with one of the roles, in any project. */
export interface BaseRule {
  roles: readonly string[];
  /** Also those with this role in the project that the request asks about. */
  ownProject?: string;
}

export const BASE_RULES = {
  service_api: { roles: ['service'] },
  admin_or_service_api: { roles: ['admin', 'service'] },
  admin_or_project_reader_or_service_api: { roles: ['admin', 'service'], ownProject: 'reader' },
} as const satisfies Record<string, BaseRule>;

export type BaseRuleName = keyof typeof BASE_RULES;

/** The role of the rule before each of these. */
export const FORMER_ROLE = 'admin';
