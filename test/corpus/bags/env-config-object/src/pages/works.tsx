export const getServerSideProps = async (context: Context) => {
  const serverData = await getServerData(context);
  if (!serverData.toggles.worksTabs) return { notFound: true };
  //                      ^^^^^^^^^ evaluation worksTabs
  return { props: { toggles: serverData.toggles } };
};

export default function Works(props: Props) {
  return props.toggles.worksFilters ? <Filters /> : <p>No filters</p>;
  //                   ^^^^^^^^^^^^ evaluation worksFilters
}
