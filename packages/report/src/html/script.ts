/**
 * Filtering and sorting of the flag table. The page says everything without it; the content policy allows exactly this text.
 * It reads cells and writes order, visibility and a count: no HTML is made from data.
 */
export const script = `
(() => {
  const table = document.getElementById('flags-table');
  const form = document.getElementById('filter');
  if (!table || !form) return;
  const groups = [...table.tBodies];
  const field = (name) => form.elements.namedItem(name);
  const cell = (group, i) => group.rows[0].cells[i].textContent.trim();
  const rows = groups.map((group) => ({
    group,
    text: group.textContent.toLowerCase(),
    owner: cell(group, 1),
    stage: cell(group, 3),
    state: (group.dataset.s || '').split(' '),
  }));

  const filter = () => {
    const words = field('text').value.toLowerCase().split(/\\s+/).filter(Boolean);
    const [owner, stage, state] = ['owner', 'stage', 'state'].map((name) => field(name).value);
    let shown = 0;
    for (const row of rows) {
      const match =
        words.every((word) => row.text.includes(word)) &&
        (!owner || row.owner === owner) &&
        (!stage || row.stage === stage) &&
        (!state || row.state.includes(state));
      row.group.hidden = !match;
      if (match) shown += 1;
    }
    field('count').value = shown + ' of ' + rows.length + ' shown';
  };

  const sort = (heading, i, number) => {
    const down = heading.getAttribute('aria-sort') === 'ascending';
    for (const other of table.tHead.rows[0].cells) other.removeAttribute('aria-sort');
    heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
    const valued = groups.map((group) => [cell(group, i), group]);
    valued.sort(([a], [b]) => {
      // Nothing comes last in either direction.
      if (a === '' || b === '') return (a === '') - (b === '');
      const order = number ? parseFloat(a) - parseFloat(b) : a < b ? -1 : a > b ? 1 : 0;
      return down ? -order : order;
    });
    table.append(...valued.map(([, group]) => group));
  };

  [...table.tHead.rows[0].cells].forEach((heading, i) => {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => sort(heading, i, heading.classList.contains('n')));
  });

  const reveal = () => {
    const group = groups.find((candidate) => '#' + candidate.id === location.hash);
    if (!group) return;
    form.reset();
    filter();
    group.querySelector('details').open = true;
    group.scrollIntoView();
  };

  form.addEventListener('input', filter);
  form.addEventListener('submit', (event) => event.preventDefault());
  form.querySelector('button').addEventListener('click', () => {
    form.reset();
    filter();
  });
  for (const link of document.querySelectorAll('[data-state]')) {
    link.addEventListener('click', () => {
      form.reset();
      field('state').value = link.dataset.state;
      filter();
    });
  }
  addEventListener('hashchange', reveal);
  form.hidden = false;
  filter();
  reveal();
})();
`;
