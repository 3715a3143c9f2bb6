/** The switch between the dark theme, the light theme and that of the system. */
import { findElement } from './element.js';

/** The same key as in early-theme.js. */
const KEY = 'api-diff-theme';

export function startThemeSwitch() {
  const control = findElement('theme', HTMLFieldSetElement);
  const chosen = document.documentElement.dataset.theme ?? 'auto';
  for (const box of control.querySelectorAll('input')) box.checked = box.value === chosen;
  control.addEventListener('change', ({ target }) => {
    if (target instanceof HTMLInputElement) chooseTheme(target.value);
  });
  control.hidden = false;
}

/** @type {(name: string) => void} */
function chooseTheme(name) {
  if (name === 'auto') delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = name;
  try {
    localStorage.setItem(KEY, name);
  } catch {
    // Where the browser refuses storage, the choice lasts until the page is closed.
  }
}
