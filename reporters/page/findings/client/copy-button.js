/** A button that copies a text. */
import { createElement } from '../../client/element.js';

/** @type {(text: string, what: string) => HTMLElement} */
export function createCopyButton(text, what) {
  const button = createElement('button', { type: 'button', class: 'copy' }, `Copy ${what}`);
  button.addEventListener('click', async () => {
    button.textContent = (await copy(text)) ? 'Copied' : 'Select the text and copy it';
    setTimeout(() => {
      button.textContent = `Copy ${what}`;
    }, 2000);
  });
  return button;
}

/** A page that was opened from a file may not write to the clipboard in every browser. @type {(text: string) => Promise<boolean>} */
async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
