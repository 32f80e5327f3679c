import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseS3Location } from '../../../src/destinations/s3/s3-location.js';
import { readServiceAddress } from '../../../src/destinations/s3/service-address.js';

const PLACES: readonly (readonly [address: string, bucket: string, folder: string, region?: string])[] = [
  ['https://minio.example.com:9000/name/a', 'name', 'a'],
  ['https://name.s3.eu-central-1.amazonaws.com/a', 'name', 'a', 'eu-central-1'],
  ['https://s3.eu-central-1.wasabisys.com/name/a', 'name', 'a', 'eu-central-1'],
  ['https://name.s3.eu-central-1.wasabisys.com/a', 'name', 'a', 'eu-central-1'],
  ['https://name.s3.wasabisys.com/a', 'name', 'a'],
  ['https://name.s3.us-west-004.backblazeb2.com/a', 'name', 'a', 'us-west-004'],
  ['https://name.s3.fr-par.scw.cloud/a/b', 'name', 'a/b', 'fr-par'],
  ['https://my.name.s3.fr-par.scw.cloud/', 'my.name', '', 'fr-par'],
  ['https://name.s3.gra.io.cloud.ovh.net/a', 'name', 'a', 'gra'],
  ['https://name.fsn1.your-objectstorage.com/a', 'name', 'a', 'fsn1'],
  ['https://name.s3.us-south.cloud-object-storage.appdomain.cloud/a', 'name', 'a', 'us-south'],
  ['https://name.oss-eu-central-1.aliyuncs.com/a', 'name', 'a', 'eu-central-1'],
  ['https://name.s3.oss-eu-central-1.aliyuncs.com/a', 'name', 'a', 'eu-central-1'],
  ['https://name.storage.googleapis.com/a', 'name', 'a'],
  ['https://name.us-east-1.linodeobjects.com/a', 'name', 'a', 'us-east-1'],
  ['https://name.ewr1.vultrobjects.com/a', 'name', 'a'],
  ['https://name.fra1.digitaloceanspaces.com/a', 'name', 'a'],
  ['https://name.nyc3.cdn.digitaloceanspaces.com/a', 'name', 'a'],
  ['https://account.r2.cloudflarestorage.com/name/a', 'name', 'a'],
  ['https://account.eu.r2.cloudflarestorage.com/name/a', 'name', 'a'],
  ['https://name.0123456789abcdef0123456789abcdef.r2.cloudflarestorage.com/a', 'name', 'a'],
  ['https://name.0123456789abcdef0123456789abcdef.eu.r2.cloudflarestorage.com/a', 'name', 'a'],
  ['https://0123456789abcdef0123456789abcdef.eu.r2.cloudflarestorage.com/name/a', 'name', 'a'],
  ['https://abc.storage.supabase.co/storage/v1/s3/name/a', 'name', 'a'],
  ['https://console.cloud.google.com/storage/browser/name/a;tab=objects?prefix=&project=x', 'name', 'a'],
  ['https://dash.cloudflare.com/0123abcd/r2/default/buckets/name', 'name', ''],
  ['https://f004.backblazeb2.com/file/name/a', 'name', 'a'],
  ['http://minio:9001/browser/name', 'name', ''],
  ['http://minio:9001/browser/name/YS9iLw==', 'name', 'a/b'],
  ['http://minio:9001/browser/name/YS%2Fw7w%3D%3D', 'name', 'YS/w7w=='],
  ['http://minio:9001/browser/name/a%2Fb%2F', 'name', 'a/b'],
  ['http://minio:9001/browser/name/exports%2F2026%2F01%2F', 'name', 'exports/2026/01'],
];

for (const [address, bucket, folder, region] of PLACES) {
  test(`understands ${address}`, () => {
    assert.deepEqual(parseS3Location(address, readServiceAddress), {
      bucket,
      folder,
      ...(region === undefined ? {} : { region }),
    });
  });
}

for (const address of [
  'https://s3.fr-par.scw.cloud',
  'https://name-123456789012.s3-accesspoint.us-west-2.amazonaws.com/a',
  'https://us-east-1.console.aws.amazon.com/iam/home',
  'https://console.cloud.google.com/storage/browser/_details/name/a.csv',
  'https://console.hetzner.com/projects/1/buckets',
  'https://dash.cloudflare.com/0123abcd/r2/overview',
  'https://f004.backblazeb2.com/b2api/v1/b2_download_file_by_id',
  'http://minio:9001/browser',
  'https://abc.storage.supabase.co/storage/v1/s3',
]) {
  test(`takes nothing for a bucket in ${address}`, () => {
    assert.equal(parseS3Location(address, readServiceAddress), undefined);
  });
}
