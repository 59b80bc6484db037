let flags: Flags | undefined;

export async function boot(): Promise<void> {
  flags = await loadFlags();
  if (flags.lazyBoot) return;
  //        ^^^^^^^^ evaluation lazyBoot
  await bootAll(flags.parallelBoot === true);
  //                  ^^^^^^^^^^^^ evaluation parallelBoot
}
