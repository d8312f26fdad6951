// A self-signed certificate made at run time, so that no key stands in the repository and no openssl is needed.
// The structure is X.509 v3 (RFC 5280) in DER: every value is a tag, a length and the bytes.
import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';

const DAY = 86_400_000;
const OID = {
  ecdsaWithSha256: '2a8648ce3d040302',
  commonName: '550403',
  subjectAltName: '551d11',
};

function der(tag: number, ...contents: Uint8Array[]): Buffer {
  const body = Buffer.concat(contents);
  const size = body.length;
  const length = size < 0x80 ? [size] : size < 0x100 ? [0x81, size] : [0x82, size >> 8, size & 0xff];
  return Buffer.concat([Buffer.from([tag, ...length]), body]);
}
const sequence = (...contents: Uint8Array[]) => der(0x30, ...contents);
const objectId = (hex: string) => der(0x06, Buffer.from(hex, 'hex'));
/** UTCTime: YYMMDDhhmmssZ. */
const utcTime = (date: Date) => {
  const digits = date.toISOString().replace(/\D/g, '').slice(2, 14);
  return der(0x17, Buffer.from(`${digits}Z`));
};

/** Key and certificate in PEM, valid from yesterday until tomorrow for the host names given. */
export function selfSigned(hosts: readonly string[]): { key: string; cert: string } {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const algorithm = sequence(objectId(OID.ecdsaWithSha256));
  const name = sequence(der(0x31, sequence(objectId(OID.commonName), der(0x0c, Buffer.from('huizhu e2e')))));
  const now = Date.now();
  const validity = sequence(utcTime(new Date(now - DAY)), utcTime(new Date(now + DAY)));
  const names = sequence(...hosts.map((host) => der(0x82, Buffer.from(host))));
  const extensions = sequence(sequence(objectId(OID.subjectAltName), der(0x04, names)));
  const serial = der(0x02, Buffer.concat([Buffer.from([1]), randomBytes(8)]));
  const version = der(0xa0, der(0x02, Buffer.from([2])));
  const subjectKey = publicKey.export({ type: 'spki', format: 'der' });
  const toSign = sequence(version, serial, algorithm, name, validity, name, subjectKey, der(0xa3, extensions));
  const signature = der(0x03, Buffer.from([0]), sign('sha256', toSign, privateKey));
  const base64 = sequence(toSign, algorithm, signature).toString('base64').replace(/.{64}/g, '$&\n');
  return {
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    cert: `-----BEGIN CERTIFICATE-----\n${base64.trimEnd()}\n-----END CERTIFICATE-----\n`,
  };
}
