import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownAddressStyle } from '../../../src/destinations/s3/address-style.js';
import { parseEndpoint } from '../../../src/destinations/s3/endpoint.js';
import { endpointsOf, recognizeProvider, S3_PROVIDERS } from '../../../src/destinations/s3/providers.js';

/** Addresses as the providers' own pages show them, and what is understood of them. */
const ADDRESSES: readonly (readonly [address: string, provider: string | undefined, region?: string])[] = [
  ['https://0123456789abcdef.r2.cloudflarestorage.com', 'cloudflare-r2', 'auto'],
  ['https://0123456789abcdef.eu.r2.cloudflarestorage.com', 'cloudflare-r2', 'auto'],
  ['https://s3.eu-central-1.wasabisys.com', 'wasabi', 'eu-central-1'],
  ['s3.wasabisys.com', 'wasabi', 'us-east-1'],
  ['https://s3.us-west-004.backblazeb2.com', 'backblaze-b2', 'us-west-004'],
  ['https://fra1.digitaloceanspaces.com', 'digitalocean-spaces', 'fra1'],
  ['https://storage.googleapis.com', 'google-cloud-storage', 'auto'],
  ['https://s3.nl-ams.scw.cloud', 'scaleway', 'nl-ams'],
  ['https://s3.gra.io.cloud.ovh.net', 'ovhcloud', 'gra'],
  ['https://fsn1.your-objectstorage.com', 'hetzner', 'fsn1'],
  ['https://us-east-1.linodeobjects.com', 'akamai', 'us-east-1'],
  ['https://s3.eu-de.cloud-object-storage.appdomain.cloud', 'ibm', 'eu-de'],
  ['https://axabc.compat.objectstorage.eu-frankfurt-1.oraclecloud.com', 'oracle', 'eu-frankfurt-1'],
  ['https://gateway.storjshare.io', 'storj', 'us-east-1'],
  ['https://t3.storage.dev', 'tigris', 'auto'],
  ['https://l4g4.ch11.idrivee2-2.com', 'idrive-e2', 'us-east-1'],
  ['https://s3.oss-cn-hangzhou.aliyuncs.com', 'alibaba', 'cn-hangzhou'],
  ['https://oss-eu-central-1.aliyuncs.com:443/x', 'alibaba', 'eu-central-1'],
  ['https://s3.example.com', undefined],
  ['https://wasabisys.com', undefined],
  ['https://s3..wasabisys.com', undefined],
  ['https://evil.example/s3.eu-central-1.wasabisys.com', undefined],
];

for (const [address, provider, region] of ADDRESSES) {
  test(`${address} is ${provider ?? 'nobody that we know'}`, () => {
    const found = recognizeProvider(address);
    assert.deepEqual([found?.provider.id, found?.region], [provider, region]);
  });
}

test('each provider has a source, and its own addresses are recognised', () => {
  for (const provider of S3_PROVIDERS) {
    assert.match(provider.source, /^https:\/\//u, provider.id);
    for (const endpoint of endpointsOf(provider)) {
      const filled = endpoint.replaceAll(/\{[a-z-]+\}/gu, 'x1');
      assert.equal(recognizeProvider(filled)?.provider.id, provider.id, endpoint);
      assert.ok(parseEndpoint(filled), endpoint);
    }
  }
});

test('asks for the place of a storage whose region is for signatures alone', () => {
  const spaces = S3_PROVIDERS.find(({ id }) => id === 'digitalocean-spaces');
  assert.ok(spaces);
  assert.deepEqual(endpointsOf(spaces), ['https://{region}.digitaloceanspaces.com']);
});

test('knows who needs which address style', () => {
  assert.equal(knownAddressStyle('https://s3.oss-cn-hangzhou.aliyuncs.com'), 'virtual-host');
  assert.equal(knownAddressStyle('https://n.compat.objectstorage.eu-frankfurt-1.oraclecloud.com'), 'path');
  assert.equal(knownAddressStyle('https://s3.example.com'), undefined);
  assert.equal(knownAddressStyle('nonsense'), undefined);
});
