import { render } from 'solid-js/web';
import '../../styles.css';
import { App } from './app';

const place = document.querySelector('#app');
if (place) render(() => <App />, place);
