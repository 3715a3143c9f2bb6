/** What to do about a published version that changed, is missing, or has a new one before it. */
import type { GateFinding } from '../../spec/gate/finding.ts';

/** Sentences. @param folder the folder or the document, as messages name it */
export function adviseOnVersion(
  { rule, versions, path, remedy, missing }: GateFinding,
  folder: string,
): string[] {
  const [version = ''] = versions;
  if (rule === 'published.changed' && remedy && !remedy.overlay)
    return [
      `A published version never changes, and an addition is a change, too: revert it, or give "info.version" a new version, such as ${remedy.version}.`,
    ];
  if (rule === 'published.inserted')
    return [
      'Give it a version after the newest published one; if the base has that one, merge the base first.',
    ];
  if (rule !== 'published.removed') return [];
  if (path !== '') return [`Set "info.version" to ${version} again, or to a newer version.`];
  return adviseOnMissing(version, missing, folder);
}

function adviseOnMissing(version: string, missing: GateFinding['missing'], folder: string): string[] {
  if (!missing)
    return [
      `Keep the document of ${version}: clients use a published version until it is removed with notice.`,
    ];
  const { path, hasSameFile } = missing;
  const extension = path.slice(path.lastIndexOf('.'));
  const kept = `${folder}/${version}${extension}`;
  const source = path.startsWith('git:')
    ? `git show ${path.slice('git:'.length)} > ${kept}`
    : `cp ${path} ${kept}`;
  return [
    `Keep the document of ${version}, and add the new version as a file of its own: ${source}`,
    ...(hasSameFile
      ? [
          `If one document evolves in place instead, name it: interop gate ${folder}/${path.slice(path.lastIndexOf('/') + 1)} --base git:REF.`,
        ]
      : []),
  ];
}
