// The demo's switch of language: one address per language, nothing remembered.
const LANGUAGES = { en: 'ltr', ar: 'rtl' };
const timeline = document.querySelector('event-timeline');

function speak(lang) {
  document.documentElement.lang = lang;
  document.documentElement.dir = LANGUAGES[lang];
  timeline.locale = lang;
  for (const node of document.querySelectorAll('[data-lang]')) node.hidden = node.dataset.lang !== lang;
  for (const link of document.querySelectorAll('[data-speak]')) {
    if (link.dataset.speak === lang) link.setAttribute('aria-current', 'true');
    else link.removeAttribute('aria-current');
  }
  document.title = document.querySelector(`h1 [data-lang="${lang}"]`).textContent;
}

for (const link of document.querySelectorAll('[data-speak]')) {
  link.addEventListener('click', (event) => {
    event.preventDefault();
    speak(link.dataset.speak);
  });
}

const asked = new URLSearchParams(location.search).get('lang');
speak(asked in LANGUAGES ? asked : 'en');
