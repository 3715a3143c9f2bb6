/** Pauses between attempts. */

/** Resolves after a random time up to the limit in milliseconds, so that two writers that collided do not collide again. */
export function pauseUpTo(limit: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, Math.random() * limit));
}
