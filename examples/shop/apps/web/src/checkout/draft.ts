const KEY = 'checkout-draft';

/** The classic checkout spans several pages; what was typed must survive from one to the next. */
export function saveDraft(form: FormData): void {
  const text = [...form].filter((entry) => typeof entry[1] === 'string');
  sessionStorage.setItem(KEY, JSON.stringify(text));
}
