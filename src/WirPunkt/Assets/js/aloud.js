// Reads a page's large text with the browser's own voice; nothing is sent anywhere. Without a voice for the language there is no button.
const text = document.querySelector("[data-aloud]");
const button = document.querySelector("[data-read]");

if (text && button && "speechSynthesis" in window) {
  const language = text.dataset.aloud;
  const voice = () => speechSynthesis.getVoices().find(v => v.lang.replace("_", "-").toLowerCase().startsWith(language.slice(0, 2)));
  const lines = () => [...document.querySelectorAll("[data-said]")].map(line => line.textContent.trim());
  const offer = () => { button.hidden = !voice(); };
  offer();
  speechSynthesis.addEventListener("voiceschanged", offer); // the list comes late
  button.addEventListener("click", () => {
    if (speechSynthesis.speaking) return speechSynthesis.cancel();
    const said = new SpeechSynthesisUtterance(lines().join(". "));
    Object.assign(said, { lang: language, voice: voice(), rate: 0.9 });
    speechSynthesis.speak(said);
  });
}
