/** The switch between dark, light, and what the system has. */
import { findElement } from './element.js';

/** As in early-theme.js, which reads it before anything is painted. */
const KEY = 'api-diff-theme';

export function startThemeSwitch() {
  const control = findElement('theme', HTMLFieldSetElement);
  const chosen = document.documentElement.dataset.theme ?? 'auto';
  for (const box of control.querySelectorAll('input')) box.checked = box.value === chosen;
  control.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) choose(target.value);
  });
  control.hidden = false;
}

/** @type {(name: string) => void} */
function choose(name) {
  if (name === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Storage may be refused; then the choice is for this visit alone.
  }
}
