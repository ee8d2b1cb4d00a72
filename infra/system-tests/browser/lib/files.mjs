/** As a hand does it: a file is let go over the page. */
export async function drop(visit, name, text) {
  const transfer = await visit.page.evaluateHandle(
    ([fileName, content]) => {
      const carried = new DataTransfer();
      carried.items.add(new File([content], fileName, { type: 'text/csv' }));
      return carried;
    },
    [name, text],
  );
  await visit.id('file').waitFor({ state: 'attached' });
  await visit.id('file').dispatchEvent('drop', { dataTransfer: transfer });
}
