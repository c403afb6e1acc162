// Asks the browser for passkeys. Options come and answers go as JSON in which bytes are base64url, as WebAuthn Level 3 has it;
// written out here because not every browser in use can do that by itself yet.
const bytes = text => Uint8Array.from(atob(text.replace(/-/g, '+').replace(/_/g, '/')), sign => sign.charCodeAt(0));

const text = buffer =>
  btoa(String.fromCharCode(...new Uint8Array(buffer))).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '');

const answer = (credential, response) =>
  JSON.stringify({
    id: credential.id,
    rawId: text(credential.rawId),
    type: credential.type,
    clientExtensionResults: credential.getClientExtensionResults(),
    response,
  });

export async function create(json) {
  const options = JSON.parse(json);
  options.challenge = bytes(options.challenge);
  options.user.id = bytes(options.user.id);
  options.excludeCredentials.forEach(known => { known.id = bytes(known.id); });
  const made = await navigator.credentials.create({ publicKey: options });
  return answer(made, {
    clientDataJSON: text(made.response.clientDataJSON),
    attestationObject: text(made.response.attestationObject),
    transports: made.response.getTransports ? made.response.getTransports() : [],
  });
}

export async function get(json) {
  const options = JSON.parse(json);
  options.challenge = bytes(options.challenge);
  const signed = await navigator.credentials.get({ publicKey: options });
  return answer(signed, {
    clientDataJSON: text(signed.response.clientDataJSON),
    authenticatorData: text(signed.response.authenticatorData),
    signature: text(signed.response.signature),
    userHandle: signed.response.userHandle ? text(signed.response.userHandle) : null,
  });
}
