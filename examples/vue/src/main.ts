import { createApp } from 'vue';
import '../../styles.css';
import App from './app.vue';

createApp(App).mount('#app');
