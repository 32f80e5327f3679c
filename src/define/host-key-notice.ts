import { defineElement } from '../components/define-element.js';
import { HostKeyNotice } from '../components/host-key-notice.js';

defineElement('host-key-notice', HostKeyNotice);

export { HostKeyNotice };
