import { connect } from 'node:net';
import { LOOPBACK } from '../../../demo/servers/listening.js';

/** Whether somebody listens on a port of this machine. */
export const connectable = (port: number): Promise<boolean> =>
  new Promise((resolve) => {
    const socket = connect(port, LOOPBACK);
    const end = (answer: boolean): void => {
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => {
      end(true);
    });
    socket.once('error', () => {
      end(false);
    });
  });
