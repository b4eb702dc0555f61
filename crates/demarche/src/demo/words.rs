//! Names, places and words of people who do not exist, as common as they can be where they are said to live.

/// People who share a way of writing names and a language to sign in.
#[derive(Debug)]
pub struct Culture {
    pub language: &'static str,
    /// How many of a hundred supporters or so.
    pub weight: usize,
    /// Country, its weight within, and cities.
    pub places: &'static [(&'static str, usize, &'static [&'static str])],
    /// First and last names that go together; no last name where people have one name only.
    pub names: &'static [(&'static [&'static str], &'static [&'static str])],
    pub order: Order,
    pub messages: &'static [&'static str],
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Order {
    GivenFirst,
    /// Family name first, nothing between.
    FamilyJoined,
}

/// Typed by supporters who belong to none of the campaign's organisations.
pub const ORGANISATIONS: [&str; 6] = [
    "Example Teachers’ Union",
    "Syndicat exemple des cheminots",
    "Beispielgewerkschaft Bau",
    "Sindicato Ejemplo de la Salud",
    "Example Dockers’ Association",
    "Пример: профсоюз медиков",
];

pub const CULTURES: [Culture; 15] = [
    Culture {
        language: "fr",
        weight: 22,
        places: &[
            ("FR", 12, &["Paris", "Lyon", "Saint-Nazaire", "Lille", "Marseille", "Fort-de-France"]),
            ("CH", 4, &["Genève", "Lausanne", "La Chaux-de-Fonds"]),
            ("BE", 3, &["Liège", "Charleroi"]),
            ("CA", 2, &["Montréal", "Gatineau"]),
            ("SN", 1, &["Dakar"]),
        ],
        names: &[(
            &[
                "Camille",
                "Jean-Luc",
                "Nadia",
                "Élodie",
                "Moussa",
                "Hélène",
                "Théo",
                "Aïcha",
                "François",
                "Zoé",
            ],
            &[
                "Lefèvre",
                "Moreau",
                "Diallo",
                "Girard",
                "N’Diaye",
                "Benali",
                "Rochat",
                "Dubois",
                "Le Goff",
                "Peeters",
            ],
        )],
        order: Order::GivenFirst,
        messages: &[
            "Tenez bon, nous ne vous oublions pas.",
            "Faire grève n’est pas un crime.",
            "Solidarité depuis notre section.",
        ],
    },
    Culture {
        language: "en",
        weight: 20,
        places: &[
            ("GB", 6, &["Glasgow", "Leeds", "London", "Cardiff"]),
            ("US", 5, &["Detroit", "Oakland", "Pittsburgh"]),
            ("CA", 2, &["Hamilton", "Winnipeg"]),
            ("AU", 2, &["Newcastle", "Melbourne"]),
            ("IE", 1, &["Cork"]),
            ("NZ", 1, &["Dunedin"]),
        ],
        names: &[(
            &["Margaret", "Owen", "Priya", "Declan", "Shanice", "Tom", "Ruth", "Kwame", "Aroha", "Siobhán"],
            &[
                "Campbell",
                "O’Neill",
                "Patel",
                "Williams",
                "Nguyen",
                "Walker",
                "Hughes",
                "Johnson",
                "MacLeod",
                "Ngata",
            ],
        )],
        order: Order::GivenFirst,
        messages: &[
            "An injury to one is an injury to all.",
            "Please release them.",
            "I worked on a rig for twenty years. Nobody should go to prison for asking for wages.",
        ],
    },
    Culture {
        language: "en",
        weight: 9,
        places: &[
            ("NO", 3, &["Stavanger", "Oslo"]),
            ("SE", 2, &["Göteborg", "Malmö"]),
            ("DK", 1, &["Aarhus"]),
            ("NL", 2, &["Rotterdam", "Groningen"]),
            ("PL", 2, &["Gdańsk", "Łódź"]),
        ],
        names: &[(
            &[
                "Ingrid",
                "Bjørn",
                "Åsa",
                "Søren",
                "Sanne",
                "Jeroen",
                "Małgorzata",
                "Krzysztof",
                "Lars",
                "Maja",
            ],
            &[
                "Hansen",
                "Lindström",
                "Østergaard",
                "de Vries",
                "van den Berg",
                "Nowak",
                "Dahl",
                "Bakker",
                "Berg",
                "Holm",
            ],
        )],
        order: Order::GivenFirst,
        messages: &["Greetings from the oil workers of the North Sea.", "Free trade unionists now."],
    },
    Culture {
        language: "de",
        weight: 9,
        places: &[
            ("DE", 6, &["Dortmund", "Berlin", "Jena", "Saarbrücken"]),
            ("CH", 2, &["Bern", "Zürich"]),
            ("AT", 1, &["Linz"]),
        ],
        names: &[(
            &[
                "Jürgen",
                "Sabine",
                "Emre",
                "Heike",
                "Lukas",
                "Anneliese",
                "Mehmet",
                "Katrin",
                "Stefan",
                "Miriam",
            ],
            &[
                "Schröder",
                "Müller",
                "Yılmaz",
                "Groß",
                "von Arx",
                "Kowalski",
                "Huber",
                "Weiß",
                "Krüger",
                "Baumann",
            ],
        )],
        order: Order::GivenFirst,
        messages: &["Solidarische Grüße aus unserem Betrieb.", "Streiken ist ein Menschenrecht."],
    },
    Culture {
        language: "es",
        weight: 9,
        places: &[
            ("ES", 4, &["Gijón", "Bilbao", "Sevilla"]),
            ("AR", 3, &["Rosario", "Neuquén"]),
            ("MX", 2, &["Puebla", "Coatzacoalcos"]),
            ("CL", 1, &["Concepción"]),
            ("CO", 1, &["Barrancabermeja"]),
        ],
        names: &[(
            &[
                "Begoña",
                "José Luis",
                "Itziar",
                "Ramón",
                "Lucía",
                "Julián",
                "Xóchitl",
                "Íñigo",
                "Rosa",
                "Mateo",
            ],
            &[
                "Muñoz García",
                "Etxeberria",
                "Fernández",
                "Ibáñez",
                "Quispe",
                "Rojas",
                "Núñez Peña",
                "Castro",
                "López",
                "Vega",
            ],
        )],
        order: Order::GivenFirst,
        messages: &["Un abrazo solidario desde el sur.", "La huelga no es delito."],
    },
    Culture {
        language: "ru",
        weight: 7,
        places: &[
            ("RU", 3, &["Томск", "Санкт-Петербург", "Нижневартовск"]),
            ("KZ", 3, &["Алматы", "Караганда", "Уральск"]),
            ("KG", 1, &["Бишкек"]),
            ("UA", 1, &["Кривий Ріг"]),
        ],
        names: &[
            (
                &["Андрей", "Сергей", "Пётр", "Тимур", "Олег"],
                &["Соколов", "Ким", "Петренко", "Лебедев", "Ахметов"],
            ),
            (
                &["Наталья", "Алёна", "Ольга", "Диана", "Гульнара"],
                &["Соколова", "Ким", "Петренко", "Лебедева", "Ахметова"],
            ),
        ],
        order: Order::GivenFirst,
        messages: &["Свободу осуждённым нефтяникам!", "Мы с вами."],
    },
    Culture {
        language: "kk",
        weight: 5,
        places: &[("KZ", 1, &["Ақтау", "Жаңаөзен", "Алматы", "Шымкент"])],
        names: &[
            (&["Нұрлан", "Ерлан", "Бауыржан", "Ғалым"], &["Сейітов", "Қасымов", "Әбдіғалиев", "Өтегенов"]),
            (&["Айгүл", "Әсел", "Гүлнәр", "Жанар"], &["Сейітова", "Қасымова", "Әбдіғалиева", "Төлегенқызы"]),
        ],
        order: Order::GivenFirst,
        messages: &["Біз сіздермен біргеміз."],
    },
    Culture {
        language: "tr",
        weight: 5,
        places: &[("TR", 1, &["İzmir", "Zonguldak", "Batman", "İstanbul"])],
        names: &[(
            &["Ayşe", "Çağlar", "Özlem", "İbrahim", "Gülşen", "Uğur"],
            &["Yıldız", "Şahin", "Öztürk", "Aydın", "Çelik", "Güneş"],
        )],
        order: Order::GivenFirst,
        messages: &["Yaşasın işçilerin birliği!"],
    },
    Culture {
        language: "ar",
        weight: 5,
        places: &[
            ("TN", 3, &["صفاقس", "تونس"]),
            ("MA", 2, &["الدار البيضاء"]),
            ("EG", 2, &["المحلة الكبرى"]),
            ("IQ", 1, &["البصرة"]),
            ("LB", 1, &["طرابلس"]),
        ],
        names: &[(
            &["فاطمة", "محمد", "ليلى", "يوسف", "مريم", "عبد الرحمن"],
            &["بن صالح", "العلوي", "حداد", "المنصوري", "الخطيب", "شريف"],
        )],
        order: Order::GivenFirst,
        messages: &["الحرية لعمال النفط."],
    },
    Culture {
        language: "it",
        weight: 4,
        places: &[("IT", 6, &["Torino", "Ravenna", "Taranto"]), ("CH", 1, &["Bellinzona"])],
        names: &[(
            &["Giulia", "Niccolò", "Teresa", "Salvatore", "Lucia", "Davide"],
            &["D’Angelo", "Ferrari", "Esposito", "Lo Russo", "Bianchi", "Conti"],
        )],
        order: Order::GivenFirst,
        messages: &["Siamo con voi."],
    },
    Culture {
        language: "pt",
        weight: 4,
        places: &[
            ("BR", 4, &["Macaé", "São Bernardo do Campo", "Recife"]),
            ("PT", 2, &["Setúbal", "Porto"]),
            ("AO", 1, &["Cabinda"]),
        ],
        names: &[(
            &["João", "Conceição", "Luís", "Inês", "Anderson", "Raquel"],
            &["da Silva", "Gonçalves", "Araújo", "dos Santos", "Magalhães", "Domingos"],
        )],
        order: Order::GivenFirst,
        messages: &["Petroleiros do mundo, uni-vos."],
    },
    Culture {
        language: "ko",
        weight: 3,
        places: &[("KR", 1, &["울산", "서울", "거제"])],
        names: &[(
            &["민준", "서연", "지훈", "영희", "하은", "상철"],
            &["김", "이", "박", "최", "정", "남궁"],
        )],
        order: Order::FamilyJoined,
        messages: &["연대의 인사를 보냅니다."],
    },
    Culture {
        language: "en",
        weight: 3,
        places: &[("JP", 3, &["川崎", "大阪"]), ("TW", 1, &["高雄"])],
        names: &[(&["花子", "健太", "美咲", "翔"], &["田中", "佐藤", "鈴木", "林"])],
        order: Order::FamilyJoined,
        messages: &["Solidarity from the dockers."],
    },
    Culture {
        language: "en",
        weight: 5,
        places: &[
            ("IN", 3, &["Kochi", "Mumbai"]),
            ("ID", 2, &["Balikpapan", "Surabaya"]),
            ("ZA", 2, &["Durban", "Rustenburg"]),
            ("NG", 2, &["Port Harcourt"]),
            ("KE", 1, &["Mombasa"]),
        ],
        names: &[
            (
                &["Thandiwe", "Lakshmi", "Chinedu", "Joseph", "Sipho", "Amina"],
                &["Nkosi", "Menon", "Okafor", "Otieno", "van Wyk", "Bello"],
            ),
            (&["Sukarti", "Wahyudi", "Suharto Wibowo", "Ratna"], &[""]),
        ],
        order: Order::GivenFirst,
        messages: &["Amandla!", "Workers’ rights are human rights."],
    },
    Culture {
        language: "en",
        weight: 2,
        places: &[("GR", 2, &["Θεσσαλονίκη", "Ελευσίνα"]), ("GE", 1, &["რუსთავი"])],
        names: &[
            (&["Ελένη", "Μαρία", "Κατερίνα"], &["Παπαδοπούλου", "Νικολάου"]),
            (&["Γιώργος", "Νίκος"], &["Παπαδόπουλος", "Αγγελόπουλος"]),
            (&["ნინო", "გიორგი"], &["ბერიძე", "კაპანაძე"]),
        ],
        order: Order::GivenFirst,
        messages: &["Solidarity."],
    },
];
