#include "io/UnitCodes.hpp"

#include <algorithm>

#include "core/Text.hpp"

namespace tumen::io {

namespace {

/// ISO 3166-1 alpha-3, and XKX.
constexpr std::string_view countries =
    "ABW AFG AGO AIA ALA ALB AND ARE ARG ARM ASM ATA ATF ATG AUS AUT AZE BDI BEL BEN BES BFA BGD BGR "
    "BHR BHS BIH BLM BLR BLZ BMU BOL BRA BRB BRN BTN BVT BWA CAF CAN CCK CHE CHL CHN CIV CMR COD COG "
    "COK COL COM CPV CRI CUB CUW CXR CYM CYP CZE DEU DJI DMA DNK DOM DZA ECU EGY ERI ESH ESP EST ETH "
    "FIN FJI FLK FRA FRO FSM GAB GBR GEO GGY GHA GIB GIN GLP GMB GNB GNQ GRC GRD GRL GTM GUF GUM GUY "
    "HKG HMD HND HRV HTI HUN IDN IMN IND IOT IRL IRN IRQ ISL ISR ITA JAM JEY JOR JPN KAZ KEN KGZ KHM "
    "KIR KNA KOR KWT LAO LBN LBR LBY LCA LIE LKA LSO LTU LUX LVA MAC MAF MAR MCO MDA MDG MDV MEX MHL "
    "MKD MLI MLT MMR MNE MNG MNP MOZ MRT MSR MTQ MUS MWI MYS MYT NAM NCL NER NFK NGA NIC NIU NLD NOR "
    "NPL NRU NZL OMN PAK PAN PCN PER PHL PLW PNG POL PRI PRK PRT PRY PSE PYF QAT REU ROU RUS RWA SAU "
    "SDN SEN SGP SGS SHN SJM SLB SLE SLV SMR SOM SPM SRB SSD STP SUR SVK SVN SWE SWZ SXM SYC SYR TCA "
    "TCD TGO THA TJK TKL TKM TLS TON TTO TUN TUR TUV TWN TZA UGA UKR UMI URY USA UZB VAT VCT VEN VGB "
    "VIR VNM VUT WLF WSM XKX YEM ZAF ZMB ZWE";

/// ISO 3166-3: states that are no more.
constexpr std::string_view formerCountries = "ANT BUR CSK DDR SCG SUN TMP VDR YMD YUG ZAR";

/// Parts of countries that changed hands.
constexpr std::string_view units =
    "BLR-W KARAFUTO KGD KOR-N KURILS KWANTUNG MANCHURIA OKINAWA POL-E POL-S POL-W PRK-S REHE RFE TUVA "
    "UA-BUK UA-DON UA-GAL UA-KHE UA-LUH UA-VOL UA-ZAK UA-ZAP XCR";

/// ISO 3166-2 of subjects and oblasts that the basemap tells apart.
constexpr std::string_view subjects =
    "RU-AD RU-AL RU-ALT RU-AMU RU-ARK RU-AST RU-BA RU-BEL RU-BRY RU-BU RU-CE RU-CHE RU-CHU RU-CU "
    "RU-DA RU-IN RU-IRK RU-IVA RU-KAM RU-KB RU-KC RU-KDA RU-KEM RU-KGD RU-KGN RU-KHA RU-KHM RU-KIR "
    "RU-KK RU-KL RU-KLU RU-KO RU-KOS RU-KR RU-KRS RU-KYA RU-LEN RU-LIP RU-MAG RU-ME RU-MO RU-MOS "
    "RU-MOW RU-MUR RU-NEN RU-NGR RU-NIZ RU-NVS RU-OMS RU-ORE RU-ORL RU-PER RU-PNZ RU-PRI RU-PSK "
    "RU-ROS RU-RYA RU-SA RU-SAK RU-SAM RU-SAR RU-SE RU-SMO RU-SPE RU-STA RU-SVE RU-TA RU-TAM RU-TOM "
    "RU-TUL RU-TVE RU-TY RU-TYU RU-UD RU-ULY RU-VGG RU-VLA RU-VLG RU-VOR RU-YAN RU-YAR RU-YEV RU-ZAB "
    "UA-05 UA-07 UA-09 UA-12 UA-14 UA-18 UA-21 UA-23 UA-26 UA-30 UA-32 UA-35 UA-40 UA-43 UA-46 UA-48 "
    "UA-51 UA-53 UA-56 UA-59 UA-61 UA-63 UA-65 UA-68 UA-71 UA-74 UA-77";

std::vector<std::string> codesOf(std::initializer_list<std::string_view> lists) {
    std::vector<std::string> codes;
    for (const std::string_view list : lists)
        for (std::string& code : core::split(list, ' '))
            codes.push_back(std::move(code));
    std::ranges::sort(codes);
    return codes;
}

} // namespace

const std::vector<std::string>& countryCodes() {
    static const std::vector<std::string> codes = codesOf({countries, formerCountries});
    return codes;
}

const std::vector<std::string>& unitCodes() {
    static const std::vector<std::string> codes = codesOf({countries, units, subjects});
    return codes;
}

} // namespace tumen::io
