/** What GnuTLS calls what OpenSSL finds wrong with a certificate. */
const VERIFY_TEXTS: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: "The certificate is not trusted",
  CERT_NOT_YET_VALID: "The certificate is not trusted",
  INVALID_CA: "The certificate is not trusted",
  INVALID_PURPOSE: "The certificate is not trusted",
  CERT_REVOKED: "The certificate has been revoked",
  CERT_UNTRUSTED: "The certificate is not trusted",
  CERT_REJECTED: "The certificate is not trusted",
  DEPTH_ZERO_SELF_SIGNED_CERT: "The certificate hasn't got a known issuer",
  SELF_SIGNED_CERT_IN_CHAIN: "The certificate hasn't got a known issuer",
  UNABLE_TO_GET_ISSUER_CERT: "The certificate hasn't got a known issuer",
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: "The certificate hasn't got a known issuer",
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: "The certificate hasn't got a known issuer",
};

/** What is wrong with the certificate of the other side; null for errors of another kind. */
export function verifyErrorText(error: Error): string | null {
  return VERIFY_TEXTS[codeOf(error)] ?? null;
}

/** In words that users of the reference know, as far as it has any. */
export function tlsErrorText(error: Error): string {
  const code = codeOf(error);
  if (code === "ECONNRESET" || code === "EPIPE") return "The TLS connection was non-properly terminated.";
  if (/^ERR_SSL_.*ALERT/.test(code)) return "A TLS fatal alert has been received.";
  return verifyErrorText(error) ?? error.message.replace(/^[0-9A-F]+:error:[0-9A-F]*:/, "").trim();
}

function codeOf(error: Error): string {
  return "code" in error && typeof error.code === "string" ? error.code : "";
}
