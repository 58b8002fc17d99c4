#include "io/BriefDraft.hpp"

namespace tumen::io {

void readPeriod(RowReader& row, BriefDraft& draft) {
    model::Period period;
    period.id = draft.periodIds.read(row);
    period.title = row.required("title");
    period.when = row.interval("start", "end");
    row.required("start"); // an undated period has no place on the timeline
    period.summary = row.text("summary");
    period.source = readSourceId(row, draft);
    period.paragraph = readParagraph(row, period.source, draft);
    if (!row.hasErrors())
        draft.brief.periods.push_back(std::move(period));
}

} // namespace tumen::io
