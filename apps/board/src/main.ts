import { createPinia } from 'pinia';
import { createApp } from 'vue';
import { whenUnauthorised } from './api/client';
import App from './app.vue';
import { i18n } from './i18n/i18n';
import { router } from './router';
import { useSession } from './session/session.store';
import { startSeconds } from './time/server-time';

const app = createApp(App).use(createPinia()).use(i18n).use(router);

whenUnauthorised(() => useSession().expire());

startSeconds();
app.mount('#app');
