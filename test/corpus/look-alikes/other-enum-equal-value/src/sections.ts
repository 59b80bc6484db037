export enum Section {
  Reports = 'reports',
}
export const title = (section: Section) => (section === Section.Reports ? 'Reports' : '');
//                                                      ^^^^^^^^^^^^^^^ nothing
export const open = router.go(Section.Reports);
//                            ^^^^^^^^^^^^^^^ nothing
