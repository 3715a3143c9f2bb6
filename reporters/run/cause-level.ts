/** How much a finding counts; the page's script has this type as well. */

/** `known`: a known failure, or in the baseline. */
export type CauseLevel = 'violation' | 'warning' | 'known';
