/** Not a wizard, but what many embed for "files to S3": Uppy's dashboard, in the page, with its upload to S3. */
import '@uppy/core/css/style.min.css';
import '@uppy/dashboard/css/style.min.css';
import AwsS3 from '@uppy/aws-s3';
import Uppy from '@uppy/core';
import Dashboard from '@uppy/dashboard';
import '../wizard.css';

new Uppy()
  .use(Dashboard, { target: '#uppy', inline: true })
  .use(AwsS3, { companionEndpoint: location.origin });
