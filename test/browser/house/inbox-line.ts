import type { Page } from '@playwright/test';

/** The line on which the server tells is cut; time passes as the walk wants. */
export async function withoutStream(page: Page): Promise<Page> {
  await page.clock.install();
  await page.route('**/api/notifications/stream', (route) => route.abort());
  return page;
}

/** The first answer about each list of notices is held until the server has told of so many unread ones. */
export async function answersHeld(page: Page, unread: number): Promise<() => Promise<void>> {
  let letGo = (): void => undefined;
  const told = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Set<string>();
  await page.route('**/api/notifications?*', async (route) => {
    const address = route.request().url();
    if (asked.has(address)) return route.continue();
    asked.add(address);
    const response = await route.fetch();
    await told;
    await route.fulfill({ response });
  });
  return async () => {
    await page.evaluate(
      (awaited) =>
        new Promise<void>((resolve) => {
          const stream = new EventSource('/api/notifications/stream');
          stream.addEventListener('inbox', ({ data }) => {
            if ((JSON.parse(data as string) as { unread: number }).unread !== awaited) return;
            stream.close();
            resolve();
          });
        }),
      unread,
    );
    letGo();
  };
}
