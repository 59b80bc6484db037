import { test } from '@playwright/test';

test.beforeEach(async ({ page }) => {
  await page.route('**/api/flags', (route) => route.fulfill({ json: { 'orders-export': true } }));
  //                                                                  ^^^^^^^^^^^^^^^ override orders-export
});
