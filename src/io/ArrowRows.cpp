#include "io/ArrowRows.hpp"

#include <algorithm>
#include <future>
#include <optional>

#include <fmt/format.h>
#include <gdal_priv.h>
#include <ogr_recordbatch.h>
#include <ogrsf_frmts.h>

#include "core/Text.hpp"
#include "io/GdalMessages.hpp"
#include "io/OgrCells.hpp"
#include "time/Date.hpp"

namespace tumen::io {

namespace {

enum class Values { Text, LongText, Int8, Int16, Int32, Int64, Float, Double, Day };

std::optional<Values> valuesOf(std::string_view format) {
    constexpr std::pair<std::string_view, Values> known[] = {
        {"u", Values::Text},  {"U", Values::LongText}, {"c", Values::Int8},
        {"s", Values::Int16}, {"i", Values::Int32},    {"l", Values::Int64},
        {"f", Values::Float}, {"g", Values::Double},   {"tdD", Values::Day}};
    const auto* found = std::ranges::find(known, format, &std::pair<std::string_view, Values>::first);
    return found == std::end(known) ? std::nullopt : std::optional(found->second);
}

/// Calls `release` of a structure of Arrow's C interface when it goes.
template<typename Structure>
struct Owned : Structure {
    Owned() : Structure{} {}
    ~Owned() { clear(); }
    Owned(const Owned&) = delete;
    Owned& operator=(const Owned&) = delete;
    void clear() {
        if (this->release != nullptr)
            this->release(this);
        this->release = nullptr;
    }
};

template<typename T>
T valueAt(const ArrowArray& array, std::size_t buffer, std::size_t row) {
    return static_cast<const T*>(array.buffers[buffer])[row];
}

template<typename Offset>
std::string_view textAt(const ArrowArray& array, std::size_t row) {
    const auto begin = static_cast<std::size_t>(valueAt<Offset>(array, 1, row));
    const auto end = static_cast<std::size_t>(valueAt<Offset>(array, 1, row + 1));
    return {static_cast<const char*>(array.buffers[2]) + begin, end - begin};
}

bool isNull(const ArrowArray& array, std::size_t row) {
    if (array.null_count == 0 || array.buffers[0] == nullptr)
        return false;
    return (valueAt<std::uint8_t>(array, 0, row / 8) >> (row % 8) & 1U) == 0;
}

class ArrowRows : public RowSource {
public:
    ArrowRows(std::shared_ptr<GDALDataset> source, OGRLayer& layer, std::size_t columnCount)
        : m_source(std::move(source)), m_cells(columnCount), m_written(columnCount),
          m_total(layer.GetFeatureCount(FALSE)) {}

    /// False when the layer is not read this way.
    bool open(OGRLayer& layer, const std::vector<std::string>& columns) {
        if (!layer.TestCapability(OLCFastGetArrowStream))
            return false;
        constexpr const char* options[] = {"INCLUDE_FID=NO", "MAX_FEATURES_IN_BATCH=16384", nullptr};
        Owned<ArrowSchema> schema;
        if (!layer.GetArrowStream(&m_stream, const_cast<char**>(options)) ||
            m_stream.get_schema(&m_stream, &schema) != 0)
            return false;
        for (std::int64_t i = 0; i < schema.n_children; ++i) {
            const ArrowSchema& child = *schema.children[i];
            const auto values = valuesOf(child.format);
            const auto column = std::ranges::find(columns, core::folded(core::trimmed(child.name)));
            if (!values || column == columns.end() || child.dictionary != nullptr)
                return false;
            m_fields.push_back({static_cast<std::size_t>(column - columns.begin()), *values});
        }
        return true;
    }

    bool next(RowCells& row, const Report& report) override {
        while (true) {
            if (m_row == m_rowsInBatch && !readBatch(report))
                return false;
            fillCells(m_row++);
            if (std::ranges::all_of(m_cells,
                                    [](std::string_view cell) { return core::trimmed(cell).empty(); }))
                continue;
            row = {m_given++ + 2, m_cells};
            return true;
        }
    }
    bool hasFailed() const override { return false; }
    double share() const override {
        return m_total > 0 ? static_cast<double>(m_given) / static_cast<double>(m_total) : -1.0;
    }

private:
    struct Field {
        std::size_t column = 0;
        Values values = Values::Text;
    };
    struct Ahead {
        std::unique_ptr<Owned<ArrowArray>>
            batch; ///< none when it could not be read, of no rows after the last
        std::string messages;
    };

    /// Reads the next batch on a thread while the rows of this one are taken. Nothing else of the source may
    /// be read meanwhile.
    void readAhead() {
        m_ahead = std::async(std::launch::async, [this] {
            const GdalMessages messages;
            auto batch = std::make_unique<Owned<ArrowArray>>();
            if (m_stream.get_next(&m_stream, batch.get()) != 0)
                return Ahead{nullptr, messages.inBrackets()};
            return Ahead{std::move(batch), {}};
        });
    }

    bool readBatch(const Report& report) {
        m_row = 0;
        m_rowsInBatch = 0;
        if (m_isAtEnd)
            return false;
        if (!m_ahead.valid())
            readAhead();
        Ahead ahead = m_ahead.get();
        m_batch = std::move(ahead.batch);
        if (!m_batch)
            report({core::Severity::Error,
                    {},
                    fmt::format("The table cannot be read to its end{}.", ahead.messages),
                    "Save the file again, or use an older copy of it."});
        m_isAtEnd = !m_batch || m_batch->release == nullptr || m_batch->length == 0;
        if (m_isAtEnd)
            return false;
        m_rowsInBatch = static_cast<std::size_t>(m_batch->length);
        readAhead();
        return true;
    }

    void fillCells(std::size_t row) {
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            const ArrowArray& array = *m_batch->children[i];
            const std::size_t at = row + static_cast<std::size_t>(array.offset + m_batch->offset);
            const std::size_t column = m_fields[i].column;
            m_cells[column] = isNull(array, at) ? std::string_view() : cellAt(array, at, m_fields[i]);
        }
    }

    std::string_view cellAt(const ArrowArray& array, std::size_t at, const Field& field) {
        std::string& written = m_written[field.column];
        switch (field.values) {
        case Values::Text:
            return textAt<std::int32_t>(array, at);
        case Values::LongText:
            return textAt<std::int64_t>(array, at);
        case Values::Int8:
            return written = fmt::format("{}", int{valueAt<std::int8_t>(array, 1, at)});
        case Values::Int16:
            return written = fmt::format("{}", valueAt<std::int16_t>(array, 1, at));
        case Values::Int32:
            return written = fmt::format("{}", valueAt<std::int32_t>(array, 1, at));
        case Values::Int64:
            return written = fmt::format("{}", valueAt<std::int64_t>(array, 1, at));
        case Values::Float:
            return written = realText(double{valueAt<float>(array, 1, at)});
        case Values::Double:
            return written = realText(valueAt<double>(array, 1, at));
        case Values::Day: {
            const time::CivilDate date =
                time::toCivil(static_cast<double>(valueAt<std::int32_t>(array, 1, at)));
            return written = dateText(date.year, static_cast<int>(date.month), static_cast<int>(date.day));
        }
        }
        return {};
    }

    std::shared_ptr<GDALDataset> m_source; // goes after the stream and the batch
    Owned<ArrowArrayStream> m_stream;
    std::unique_ptr<Owned<ArrowArray>> m_batch;
    std::vector<Field> m_fields; ///< of each column of a batch
    std::vector<std::string_view> m_cells;
    std::vector<std::string> m_written; ///< cells that are no text in the source
    GIntBig m_total = 0;
    std::size_t m_rowsInBatch = 0;
    std::size_t m_row = 0;
    std::size_t m_given = 0;
    bool m_isAtEnd = false;
    std::future<Ahead> m_ahead; ///< goes before all that its thread uses
};

} // namespace

std::unique_ptr<RowSource> openArrowRows(const std::shared_ptr<GDALDataset>& source, OGRLayer& layer,
                                         const std::vector<std::string>& columns) {
    auto rows = std::make_unique<ArrowRows>(source, layer, columns.size());
    if (!rows->open(layer, columns))
        return nullptr;
    return rows;
}

} // namespace tumen::io
