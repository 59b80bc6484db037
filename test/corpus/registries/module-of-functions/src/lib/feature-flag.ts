const Disable = false;

/** Whether we are in a development build. */
function enableDevelopmentFeatures(): boolean {
  return !Disable && process.env.CHANNEL === 'development';
}

export const enableWSLDetection = (): boolean => process.platform === 'win32';
//           ^^^^^^^^^^^^^^^^^^ declaration enableWSLDetection

/** Should the app show stacked pop-ups? */
export function enableStackedPopups(): boolean {
//              ^^^^^^^^^^^^^^^^^^^ declaration enableStackedPopups
  return enableDevelopmentFeatures();
}

export function enableLinkUnderlines() {
//              ^^^^^^^^^^^^^^^^^^^^ declaration enableLinkUnderlines
  return true;
}
