/** The key that leads to the search. */

/** @type {(search: HTMLInputElement) => void} */
export function focusBySlash(search) {
  document.addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input[type=search], select');
    if (event.key !== '/' || isTyping || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    search.focus();
    search.select();
  });
}
