/**
 * Selects steps on the timeline by keys and pointer, as in any list with multiple selection.
 *
 * @typedef {(step: number, isMore: boolean) => void} PickStep with isMore, extends the selection to the step
 */

/** @type {(list: HTMLElement, columns: HTMLElement[], current: () => number, pick: PickStep) => void} */
export function listenToKeys(list, columns, current, pick) {
  const last = columns.length - 1;
  list.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    /** @type {Readonly<Record<string, number>>} */
    const steps = { ArrowLeft: current() - 1, ArrowRight: current() + 1, Home: 0, End: last };
    const isAll = event.key === ' ' || event.key === 'Enter';
    const step = isAll ? columns.indexOf(/** @type {HTMLElement} */ (event.target)) : steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(last, step));
    pick(next, event.shiftKey);
    columns[next]?.focus();
  });
}

/** @type {(list: HTMLElement, columns: HTMLElement[], pick: PickStep) => void} */
export function listenToPointer(list, columns, pick) {
  /** @type {(event: PointerEvent) => number} */
  const stepAt = ({ target }) => columns.findIndex((each) => target instanceof Node && each.contains(target));
  list.addEventListener('click', (event) => {
    const step = stepAt(/** @type {PointerEvent} */ (event));
    // A drag ends with a click event, too; its target is the list when the drag began on another column.
    if (step >= 0 && !isDragged) pick(step, event.shiftKey);
    isDragged = false;
  });
  let isDragged = false;
  let began = -1;
  list.addEventListener('pointerdown', (event) => {
    isDragged = false;
    began = event.pointerType === 'mouse' && event.button === 0 && !event.shiftKey ? stepAt(event) : -1;
  });
  list.addEventListener('pointerover', (event) => {
    const step = stepAt(event);
    if (event.buttons !== 1 || began < 0 || step < 0 || (step === began && !isDragged)) return;
    if (!isDragged) pick(began, false);
    isDragged = true;
    pick(step, true);
  });
}
