export const rows = sql`select * from t where name = 'lazy-rows'`;
export const pattern = /lazy-rows/u;
export const css = styled.div`
  &.lazy-rows { opacity: 0.5; }
`;
