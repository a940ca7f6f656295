import type {Locator, Page} from "playwright-core";

/** Somebody at the page: with a mouse, or with the keyboard alone. */
export interface Hands {
  /** Presses a button, ticks a box, opens what can be opened. */
  use(target: Locator): Promise<void>;
  /** Goes to a field and types. */
  type(target: Locator, text: string): Promise<void>;
}

const FARTHEST = 400;

/** Presses Tab until the focus is on the target, as somebody without a mouse would. */
async function tabTo(page: Page, target: Locator): Promise<void> {
  await target.waitFor();
  for (let press = 0; press < FARTHEST; press++) {
    if (await target.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`Tab leads nowhere near ${target}`);
}

/** A mouse, and the keyboard for words. */
export function mouse(page: Page): Hands {
  return {
    use: (target) => target.click(),
    type: async (target, text) => {
      await target.click();
      await page.keyboard.type(text);
    },
  };
}

/** The keyboard alone. */
export function keyboard(page: Page): Hands {
  return {
    use: async (target) => {
      await tabTo(page, target);
      const isBox = await target.evaluate((element) => element.matches("input[type=checkbox], input[type=radio]"));
      await page.keyboard.press(isBox ? "Space" : "Enter");
    },
    type: async (target, text) => {
      await tabTo(page, target);
      await page.keyboard.type(text);
    },
  };
}
