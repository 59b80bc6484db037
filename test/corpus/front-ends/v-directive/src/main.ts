import { createApp } from 'vue';
import { GrowthBook } from '@growthbook/growthbook';
import App from './App.vue';
const gb = new GrowthBook({ clientKey: 'k' });
const app = createApp(App);
app.directive('feature', { mounted(el, { value }) { if (!gb.isOn(value)) el.remove(); } });
app.provide('gb', gb);
app.mount('#app');
