/** What the built-in types need, by type. Loaded when somebody looks at the details in the catalog. */
export const prerequisites = {
  'amazon-s3': [
    'An access key of an IAM user made for these deliveries, or a role that trusts our service.',
    'The permission s3:PutObject on the folder. With s3:GetObject, s3:DeleteObject and s3:ListBucket, deliveries are verified and tidied up.',
    'The name of the bucket and its region.',
    'For a bucket that is encrypted with a KMS key: kms:GenerateDataKey and kms:Decrypt on it.',
  ],
  's3-compatible': [
    'The address of the S3 API: the endpoint, without the bucket.',
    'An access key that may write files in the folder. To read, list and delete there lets deliveries be verified.',
    'The name of the bucket.',
  ],
  sftp: [
    'The host name, the port and the user name.',
    'The password or the private key of that user.',
    'The fingerprint of the server’s key, from the owner of the server, to compare it.',
    'A folder in which the user may write, rename and delete files.',
  ],
} as const;
