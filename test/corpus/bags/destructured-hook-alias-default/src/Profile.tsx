import { useFeatures } from './features';

export function Profile() {
  const { coverPhoto, pronouns: showPronouns, badges = false } = useFeatures();
  //      ^^^^^^^^^^ evaluation coverPhoto
  //                  ^^^^^^^^ evaluation pronouns
  //                                          ^^^^^^ evaluation badges
  return (
    <section>
      {coverPhoto && <Cover />}
      {showPronouns ? <Pronouns /> : null}
      {badges && <Badges />}
    </section>
  );
}
