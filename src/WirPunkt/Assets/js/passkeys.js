// Passkeys (WebAuthn): asks the server for a question, the device for the answer, and sends it with the form. Without script there is password and code.
for (const form of document.querySelectorAll("form[data-passkey]")) {
  const isNew = form.dataset.passkey.endsWith("/neu");
  const parse = globalThis.PublicKeyCredential?.[isNew ? "parseCreationOptionsFromJSON" : "parseRequestOptionsFromJSON"];
  if (!parse) continue; // an old browser, or no secure connection
  const button = form.querySelector("button");
  button.hidden = false;

  form.addEventListener("submit", async event => {
    if (form.elements.credential.value) return;
    event.preventDefault();
    button.disabled = true;
    try {
      const answer = await fetch(form.dataset.passkey, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      if (!answer.ok) return form.submit(); // the page that follows says why
      const publicKey = parse.call(PublicKeyCredential, await answer.json());
      const credential = await (isNew ? navigator.credentials.create({ publicKey }) : navigator.credentials.get({ publicKey }));
      form.elements.credential.value = JSON.stringify(credential.toJSON());
      form.submit();
    } catch (error) {
      if (error.name !== "NotAllowedError" && error.name !== "AbortError") form.submit(); // otherwise the person changed their mind
    } finally {
      button.disabled = false;
    }
  });
}
