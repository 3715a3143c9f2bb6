/** Replaces positions in compiled code by those in the source. */
import { findSourceMap } from 'node:module';
import type { CallFrame, CpuProfile } from './cpu-profile.ts';

/**
 * Works in the process that loaded the code, with `--enable-source-maps`. tsx writes each module as one long line, so that without
 * its source maps every function would be in the first line of its file; with them, the line is that of the function's own name.
 */
export function mapPositions<P extends Pick<CpuProfile, 'nodes'>>(profile: P): P {
  return {
    ...profile,
    nodes: profile.nodes.map((node) => ({ ...node, callFrame: mapPosition(node.callFrame) })),
  };
}

function mapPosition(frame: CallFrame): CallFrame {
  if (!frame.url.startsWith('file:')) return frame;
  const found = findSourceMap(frame.url)?.findEntry(frame.lineNumber, frame.columnNumber);
  if (!found || !('originalLine' in found)) return frame;
  return { ...frame, lineNumber: found.originalLine, columnNumber: found.originalColumn };
}
