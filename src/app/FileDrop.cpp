#include "app/FileDrop.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>
#include <cstring>
#include <optional>
#include <utility>

#include <xcb/xcb.h>

#include "core/Text.hpp"

namespace tumen::app {

namespace {

constexpr std::uint32_t protocolVersion = 5;
constexpr std::uint32_t none = XCB_NONE;

struct Freed {
    void operator()(void* reply) const { std::free(reply); }
};
template<typename T>
using Reply = std::unique_ptr<T, Freed>;

std::string decoded(std::string_view text) {
    const auto digit = [](char c) -> int {
        if (c >= '0' && c <= '9')
            return c - '0';
        const char lower = static_cast<char>(c | 0x20);
        return lower >= 'a' && lower <= 'f' ? lower - 'a' + 10 : -1;
    };
    std::string plain;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '%' && i + 2 < text.size() && digit(text[i + 1]) >= 0 && digit(text[i + 2]) >= 0) {
            plain += static_cast<char>(digit(text[i + 1]) * 16 + digit(text[i + 2]));
            i += 2;
        } else {
            plain += text[i];
        }
    }
    return plain;
}

} // namespace

std::vector<std::string> pathsIn(std::string_view uriList) {
    std::vector<std::string> paths;
    for (const std::string& line : core::split(uriList, '\n')) {
        if (line.starts_with('#'))
            continue;
        constexpr std::string_view scheme = "file:";
        if (!line.starts_with(scheme)) {
            paths.push_back(line);
            continue;
        }
        std::string_view rest = std::string_view(line).substr(scheme.size());
        // file:///path and file://host/path; the host is this one.
        if (rest.starts_with("//"))
            rest = rest.substr(std::min(rest.find('/', 2), rest.size()));
        if (!rest.empty())
            paths.push_back(decoded(rest));
    }
    return paths;
}

/// The hidden window and what is under way on it.
struct FileDrop::Connection {
    xcb_connection_t* server = nullptr;
    xcb_window_t proxy = XCB_NONE;
    xcb_window_t window = XCB_NONE; ///< the program's
    xcb_window_t source = XCB_NONE; ///< of the drag over it
    bool offersFiles = false;
    std::vector<std::string> paths;

    // atoms
    xcb_atom_t aware = 0;
    xcb_atom_t proxyProperty = 0;
    xcb_atom_t enter = 0;
    xcb_atom_t position = 0;
    xcb_atom_t status = 0;
    xcb_atom_t leave = 0;
    xcb_atom_t drop = 0;
    xcb_atom_t finished = 0;
    xcb_atom_t selection = 0;
    xcb_atom_t copy = 0;
    xcb_atom_t typeList = 0;
    xcb_atom_t uriList = 0;
    xcb_atom_t arrived = 0; ///< the property that takes the dropped data

    Connection() : server(xcb_connect(nullptr, nullptr)) {}
    ~Connection() { xcb_disconnect(server); }
    Connection(const Connection&) = delete;
    Connection& operator=(const Connection&) = delete;

    bool open() {
        if (xcb_connection_has_error(server) != 0)
            return false;
        const std::pair<xcb_atom_t*, std::string_view> names[] = {
            {&aware, "XdndAware"},       {&proxyProperty, "XdndProxy"}, {&enter, "XdndEnter"},
            {&position, "XdndPosition"}, {&status, "XdndStatus"},       {&leave, "XdndLeave"},
            {&drop, "XdndDrop"},         {&finished, "XdndFinished"},   {&selection, "XdndSelection"},
            {&copy, "XdndActionCopy"},   {&typeList, "XdndTypeList"},   {&uriList, "text/uri-list"},
            {&arrived, "TUMEN_DROPPED"}};
        std::vector<xcb_intern_atom_cookie_t> asked;
        for (const auto& [atom, name] : names)
            asked.push_back(xcb_intern_atom(server, 0, static_cast<std::uint16_t>(name.size()), name.data()));
        for (std::size_t i = 0; i < asked.size(); ++i) {
            const Reply<xcb_intern_atom_reply_t> reply(xcb_intern_atom_reply(server, asked[i], nullptr));
            if (!reply)
                return false;
            *names[i].first = reply->atom;
        }
        const xcb_screen_t& screen = *xcb_setup_roots_iterator(xcb_get_setup(server)).data;
        proxy = xcb_generate_id(server);
        const std::uint32_t values[] = {1}; // no window manager's business
        xcb_create_window(server, XCB_COPY_FROM_PARENT, proxy, screen.root, -10, -10, 1, 1, 0,
                          XCB_WINDOW_CLASS_INPUT_ONLY, XCB_COPY_FROM_PARENT, XCB_CW_OVERRIDE_REDIRECT,
                          values);
        announce(proxy);
        return true;
    }

    /// Sources look for the proxy on the window, and on the proxy whether it is one.
    void announce(xcb_window_t target) {
        xcb_change_property(server, XCB_PROP_MODE_REPLACE, target, aware, XCB_ATOM_ATOM, 32, 1,
                            &protocolVersion);
        xcb_change_property(server, XCB_PROP_MODE_REPLACE, target, proxyProperty, XCB_ATOM_WINDOW, 32, 1,
                            &proxy);
        xcb_flush(server);
    }

    void send(xcb_atom_t type, std::array<std::uint32_t, 4> data) {
        xcb_client_message_event_t message = {};
        message.response_type = XCB_CLIENT_MESSAGE;
        message.format = 32;
        message.window = source;
        message.type = type;
        message.data.data32[0] = window;
        std::ranges::copy(data, message.data.data32 + 1);
        // An event is 32 bytes on the wire.
        std::array<char, 32> bytes = {};
        std::memcpy(bytes.data(), &message, sizeof message);
        xcb_send_event(server, 0, source, XCB_EVENT_MASK_NO_EVENT, bytes.data());
        xcb_flush(server);
    }

    std::vector<std::uint32_t> atomsOf(xcb_window_t target, xcb_atom_t property) {
        constexpr std::uint32_t most = 1024;
        const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
            server, xcb_get_property(server, 0, target, property, XCB_ATOM_ATOM, 0, most), nullptr));
        if (!reply || reply->format != 32)
            return {};
        const auto* atoms = static_cast<const std::uint32_t*>(xcb_get_property_value(reply.get()));
        return {atoms, atoms + xcb_get_property_value_length(reply.get()) / 4};
    }

    void handle(const xcb_client_message_event_t& message) {
        const std::uint32_t* data = message.data.data32;
        if (message.type == enter) {
            source = data[0];
            const bool hasList = (data[1] & 1U) != 0;
            const std::vector<std::uint32_t> types =
                hasList ? atomsOf(source, typeList) : std::vector<std::uint32_t>(data + 2, data + 5);
            offersFiles = std::ranges::find(types, uriList) != types.end();
        } else if (message.type == position && data[0] == source) {
            send(status, {offersFiles ? 1U : 0U, 0, 0, offersFiles ? copy : none});
        } else if (message.type == leave && data[0] == source) {
            source = XCB_NONE;
        } else if (message.type == drop && data[0] == source) {
            if (offersFiles)
                xcb_convert_selection(server, proxy, selection, uriList, arrived, data[2]);
            else
                send(finished, {0, none, 0, 0});
            xcb_flush(server);
        }
    }

    void handle(const xcb_selection_notify_event_t& notice) {
        if (source == XCB_NONE) // it has thought better of it
            return;
        bool taken = false;
        if (notice.property != XCB_NONE) {
            constexpr std::uint32_t mostWords = 1U << 20U;
            const Reply<xcb_get_property_reply_t> reply(xcb_get_property_reply(
                server, xcb_get_property(server, 1, proxy, arrived, XCB_ATOM_ANY, 0, mostWords), nullptr));
            if (reply && reply->format == 8) {
                const auto length = static_cast<std::size_t>(xcb_get_property_value_length(reply.get()));
                const std::string_view text(static_cast<const char*>(xcb_get_property_value(reply.get())),
                                            length);
                for (std::string& path : pathsIn(text))
                    paths.push_back(std::move(path));
                taken = true;
            }
        }
        send(finished, {taken ? 1U : 0U, taken ? copy : none, 0, 0});
        source = XCB_NONE;
    }

    void poll() {
        while (const Reply<xcb_generic_event_t> event{xcb_poll_for_event(server)}) {
            const int type = event->response_type & 0x7F;
            if (type == XCB_CLIENT_MESSAGE)
                handle(*reinterpret_cast<const xcb_client_message_event_t*>(event.get()));
            else if (type == XCB_SELECTION_NOTIFY)
                handle(*reinterpret_cast<const xcb_selection_notify_event_t*>(event.get()));
        }
    }
};

FileDrop::FileDrop() : m_connection(std::make_unique<Connection>()) {
    if (!m_connection->open())
        m_connection.reset();
}

FileDrop::~FileDrop() = default;

void FileDrop::attach(unsigned long window) {
    if (!m_connection)
        return;
    m_connection->window = static_cast<xcb_window_t>(window);
    m_connection->announce(m_connection->window);
}

std::vector<std::string> FileDrop::take() {
    if (!m_connection)
        return {};
    m_connection->poll();
    return std::exchange(m_connection->paths, {});
}

} // namespace tumen::app
