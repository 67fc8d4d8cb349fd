// The demo's switch of language: one address per language, nothing stored.
const DIRECTIONS = { en: 'ltr', ar: 'rtl' };
const links = [...document.querySelectorAll('[data-speak]')];

function speak(lang) {
  document.documentElement.lang = lang;
  document.documentElement.dir = DIRECTIONS[lang];
  document.querySelector('event-timeline').setAttribute('locale', lang);
  for (const node of document.querySelectorAll('[data-lang]')) node.hidden = node.dataset.lang !== lang;
  for (const link of links) link.setAttribute('aria-current', String(link.dataset.speak === lang));
  document.title = document.querySelector(`h1 [data-lang="${lang}"]`).textContent;
}

for (const link of links) {
  link.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return; // a new tab or window, or a download
    event.preventDefault();
    history.replaceState(null, '', link.href + location.hash); // what is open stays in the address
    speak(link.dataset.speak);
  });
}

const asked = new URLSearchParams(location.search).get('lang');
speak(Object.hasOwn(DIRECTIONS, asked) ? asked : 'en');
