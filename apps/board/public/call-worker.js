/* Shows a call while no page of the board is open. What it is given: libs/channels, web-push. */

self.addEventListener('push', (event) => {
  const { id, title, body, path } = event.data.json();
  // A call that comes twice takes its own place; it stays until somebody looks.
  const shown = { body, tag: id, data: { path }, icon: '/icon.svg', lang: 'zh-CN', requireInteraction: true };
  event.waitUntil(self.registration.showNotification(title, shown));
});

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data.path));
});

/** In a page of the board that is open already, if there is one. */
async function open(path) {
  const [page] = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  const url = new URL(path, self.location.origin).href;
  try {
    const focused = await page.focus();
    await focused.navigate(url);
  } catch {
    await self.clients.openWindow(url);
  }
}
